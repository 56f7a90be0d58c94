import type { Json } from '../types.ts'

const UPCLOUD =
  'au-syd de-fra dk-cph es-mad fi-hel fi-hel1 fi-hel2 nl-ams no-svg pl-waw se-sto sg-sin uk-lon us-chi us-nyc us-sjo'

const OTHERS = ['aws-eu-central-1', 'azure-westeurope', 'google-europe-west3']

function cloud(name: string): Json {
  const provider = name.slice(0, name.indexOf('-'))
  return {
    cloud_description: name,
    cloud_name: name,
    geo_latitude: 50.11,
    geo_longitude: 8.68,
    geo_region: 'europe',
    provider,
    provider_description: provider,
  }
}

const UPCLOUD_NAMES = UPCLOUD.split(' ').map((name) => `upcloud-${name}`)

/** Whether Aiven offers a cloud of that name. */
export function isCloud(name: string): boolean {
  return OTHERS.includes(name) || UPCLOUD_NAMES.includes(name)
}

/** The clouds that Aiven offers; organization VPCs may exclude UpCloud. */
export function cloudList(withUpcloud: boolean): Json {
  return { clouds: [...OTHERS, ...(withUpcloud ? UPCLOUD_NAMES : [])].map(cloud) }
}
